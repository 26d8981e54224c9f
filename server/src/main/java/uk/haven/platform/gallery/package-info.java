/** A page for each component, to look at and to check. */
@NullMarked
package uk.haven.platform.gallery;

import org.jspecify.annotations.NullMarked;
