/** Programmes: what is kept of them, and their exit criteria evaluated after every import. */
@NullMarked
package uk.haven.support.internal.programme;

import org.jspecify.annotations.NullMarked;
