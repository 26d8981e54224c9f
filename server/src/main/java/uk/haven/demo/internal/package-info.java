/** Loading the synthetic partnership, and signing in to it. */
@NullMarked
package uk.haven.demo.internal;

import org.jspecify.annotations.NullMarked;
