/** Pages, one controller a journey. */
@NullMarked
package uk.haven.children.web;

import org.jspecify.annotations.NullMarked;
