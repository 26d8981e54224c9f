/** The queue of background work, held in the database. */
@NullMarked
package uk.haven.platform.jobs.internal;

import org.jspecify.annotations.NullMarked;
