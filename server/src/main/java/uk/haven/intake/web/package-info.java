/** The pages on which files are sent in. */
@NullMarked
package uk.haven.intake.web;

import org.jspecify.annotations.NullMarked;
