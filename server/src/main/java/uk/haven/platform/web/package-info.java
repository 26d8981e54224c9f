/** The page shell and what pages share. */
@NullMarked
@NamedInterface("web")
package uk.haven.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
