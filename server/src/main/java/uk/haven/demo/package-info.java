/** The synthetic demonstration partnership: files made from a seed and sent in like anyone's. */
@ApplicationModule(
        displayName = "Demo",
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
            "support"
        })
@NullMarked
package uk.haven.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
