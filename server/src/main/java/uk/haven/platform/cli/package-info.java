/** What the modules' subcommands share. */
@NullMarked
@NamedInterface("cli")
package uk.haven.platform.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
