/** Documents of the field (frameworks) as data with versions: one draft, and published ones that never change. */
@NullMarked
@NamedInterface("versions")
package uk.haven.platform.versions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
