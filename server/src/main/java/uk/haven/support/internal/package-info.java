/** What all kinds of support share; each kind has a package below. */
@NullMarked
package uk.haven.support.internal;

import org.jspecify.annotations.NullMarked;
