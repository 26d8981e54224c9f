package uk.haven.support.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContinuumNavigation {

    static final String PATH = "/support/continuum";

    @Bean
    SupportSection continuumSection() {
        return new SupportSection("Continuum", PATH, 90, SupportForms.WORK);
    }
}
