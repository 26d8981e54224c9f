/** Attendance registers, exclusions, assessments, and the facts derived from them. */
@ApplicationModule(
        displayName = "Schooling",
        allowedDependencies = {"platform", "platform :: *", "access", "audit", "intake", "partnership", "children"})
@NullMarked
package uk.haven.schooling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
