package uk.haven.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The stylesheet and scripts that the build made, under {@code /assets/<version>/}: the version changes with their content,
 * so that browsers may keep them for a year.
 */
@Configuration(proxyBeanMethods = false)
public class Assets implements WebMvcConfigurer {

    private static final String VERSION = version();

    /** Where a template finds an asset: {@code /assets/3f9c…/haven.css}. */
    public static String path(String file) {
        return "/assets/" + VERSION + "/" + file;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/" + VERSION + "/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(CacheControl.noCache());
    }

    private static String version() {
        try (var in = new ClassPathResource("assets/version.txt", Assets.class.getClassLoader()).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("The build did not make /assets: run ./mvnw generate-resources", missing);
        }
    }
}
