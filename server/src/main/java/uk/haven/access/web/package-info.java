@NullMarked
package uk.haven.access.web;

import org.jspecify.annotations.NullMarked;
