/** The entitlement of every child: standards that trigger a programme, decision points, and the yearly data return. */
@ApplicationModule(
        displayName = "Milestones",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "access",
            "audit",
            "intake",
            "partnership",
            "children",
            "schooling",
            "vulnerability"
        })
@NullMarked
package uk.haven.milestones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
