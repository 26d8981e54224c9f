/** Partnerships, schools with predecessors, agencies, staff and the school calendar. */
@ApplicationModule(
        displayName = "Partnership",
        allowedDependencies = {"platform", "platform :: *", "access", "audit", "intake"})
@NullMarked
package uk.haven.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
