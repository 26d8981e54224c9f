/** How the synthetic partnership is made, from a seed; pure: no Spring, no SQL. */
@NullMarked
package uk.haven.demo.domain;

import org.jspecify.annotations.NullMarked;
