/** The pages about early language. */
@NullMarked
package uk.haven.milestones.web.language;

import org.jspecify.annotations.NullMarked;
