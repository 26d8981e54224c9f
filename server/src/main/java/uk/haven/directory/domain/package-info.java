/** Rules of the catalogue: plain Java. */
@NullMarked
package uk.haven.directory.domain;

import org.jspecify.annotations.NullMarked;
