/** Who may take support over, and how full a worker's hands are: plain Java. */
@NullMarked
package uk.haven.support.domain.workforce;

import org.jspecify.annotations.NullMarked;
