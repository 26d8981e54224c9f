@NullMarked
package uk.haven.access.domain;

import org.jspecify.annotations.NullMarked;
