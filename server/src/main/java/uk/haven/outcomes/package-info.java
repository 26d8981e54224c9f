/** Disclosure control, and later the measures, baselines and the gap. */
@ApplicationModule(
        displayName = "Outcomes",
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
package uk.haven.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
