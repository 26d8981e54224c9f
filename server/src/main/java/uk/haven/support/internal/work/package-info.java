/** My work: what all kinds of support ask of one person. */
@NullMarked
package uk.haven.support.internal.work;

import org.jspecify.annotations.NullMarked;
