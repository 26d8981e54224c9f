package uk.haven.intake.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.platform.jobs.JobKind;
import uk.haven.platform.jobs.JobRun;

/** The background work of this module. */
@Configuration(proxyBeanMethods = false)
class SetJobs {

    @Bean
    JobKind checkJob(SetWork work) {
        return job(Uploads.CHECK, work::check);
    }

    @Bean
    JobKind applyJob(SetWork work) {
        return job(Uploads.APPLY, work::apply);
    }

    private interface OnSet {
        void run(long batch, JobRun run);
    }

    private static JobKind job(String name, OnSet work) {
        return new JobKind() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(long subject, JobRun run) {
                work.run(subject, run);
            }
        };
    }
}
