/** Long work in the background: with progress, cancellable, and taken up again after a crash. */
@NullMarked
@NamedInterface("jobs")
package uk.haven.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
