/** Who supports children: handing over, training, capacity. */
@NullMarked
package uk.haven.support.internal.workforce;

import org.jspecify.annotations.NullMarked;
