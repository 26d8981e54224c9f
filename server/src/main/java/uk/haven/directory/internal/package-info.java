/** The catalogue's services and stores. */
@NullMarked
package uk.haven.directory.internal;

import org.jspecify.annotations.NullMarked;
