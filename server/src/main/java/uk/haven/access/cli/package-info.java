@NullMarked
package uk.haven.access.cli;

import org.jspecify.annotations.NullMarked;
