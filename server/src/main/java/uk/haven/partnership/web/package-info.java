/** Pages, one controller a journey. */
@NullMarked
package uk.haven.partnership.web;

import org.jspecify.annotations.NullMarked;
