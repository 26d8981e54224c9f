/** Documents to print: HTML of a template as a tagged PDF (docs/adr/0014). */
@NullMarked
@NamedInterface("documents")
package uk.haven.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
