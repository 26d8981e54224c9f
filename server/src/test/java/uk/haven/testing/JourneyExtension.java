package uk.haven.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test a browser of its own profile, and takes it away afterwards. */
final class JourneyExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(JourneyExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Journey.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var application = SpringExtension.getApplicationContext(test);
        return test.getStore(HERE)
                .computeIfAbsent(
                        "journey",
                        key -> Journey.begin(
                                application, test.getRequiredTestMethod().getName()));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var journey = test.getStore(HERE).remove("journey", Journey.class);
        if (journey != null) {
            journey.end(test.getExecutionException().isPresent());
        }
    }
}
