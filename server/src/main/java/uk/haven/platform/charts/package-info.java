/** The one renderer of charts: records in, SVG that a strict content policy allows and the table beneath out. */
@NullMarked
@NamedInterface("charts")
package uk.haven.platform.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
