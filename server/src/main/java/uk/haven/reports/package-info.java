/** Dashboards that draw on several modules. */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "access",
            "audit",
            "intake",
            "partnership",
            "children",
            "schooling",
            "vulnerability",
            "milestones",
            "directory",
            "support",
            "outcomes"
        })
@NullMarked
package uk.haven.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
