/** The catalogue's pages. */
@NullMarked
package uk.haven.directory.web;

import org.jspecify.annotations.NullMarked;
