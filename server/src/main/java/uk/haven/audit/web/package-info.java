@NullMarked
package uk.haven.audit.web;

import org.jspecify.annotations.NullMarked;
