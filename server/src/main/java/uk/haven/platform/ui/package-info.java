/** What the components under {@code jte/ui} take, and how figures and dates are put in words. */
@NullMarked
@NamedInterface("ui")
package uk.haven.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
