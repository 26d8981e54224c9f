/** What is to be done and in which order: plain Java. */
@NullMarked
package uk.haven.support.domain.work;

import org.jspecify.annotations.NullMarked;
