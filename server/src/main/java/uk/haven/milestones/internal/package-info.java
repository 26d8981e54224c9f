@NullMarked
package uk.haven.milestones.internal;

import org.jspecify.annotations.NullMarked;
