package uk.haven.intake.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import uk.haven.intake.formats.Limits;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class IntakeConfiguration {}
