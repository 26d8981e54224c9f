/** What is done for children: referrals, assessments, programmes, nurture groups, family support, and who does it. */
@ApplicationModule(
        displayName = "Support",
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
            "directory"
        })
@NullMarked
package uk.haven.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
