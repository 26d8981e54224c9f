/** Runs imports, keeps files, rejected rows and mappings. */
@NullMarked
package uk.haven.intake.internal;

import org.jspecify.annotations.NullMarked;
