/** Pages that show all kinds of support; each kind has a package below. */
@NullMarked
package uk.haven.support.web;

import org.jspecify.annotations.NullMarked;
