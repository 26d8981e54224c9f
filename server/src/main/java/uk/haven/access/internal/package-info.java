@NullMarked
package uk.haven.access.internal;

import org.jspecify.annotations.NullMarked;
