/** What files look like: recognising, checking and reading each layout as rows of a kind. */
@NullMarked
package uk.haven.intake.formats;

import org.jspecify.annotations.NullMarked;
