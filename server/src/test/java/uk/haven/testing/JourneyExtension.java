package uk.haven.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each person of a test a browser with a profile of its own, and takes it away afterwards. */
final class JourneyExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(JourneyExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Journey.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var application = SpringExtension.getApplicationContext(test);
        String name = test.getRequiredTestMethod().getName();
        return test.getStore(HERE)
                .computeIfAbsent(
                        "journey" + parameter.getIndex(),
                        _ -> Journey.begin(
                                application, parameter.getIndex() == 0 ? name : name + "-" + parameter.getIndex()));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        for (int index = 0; index < test.getRequiredTestMethod().getParameterCount(); index++) {
            var journey = test.getStore(HERE).remove("journey" + index, Journey.class);
            if (journey != null) {
                journey.end(test.getExecutionException().isPresent());
            }
        }
    }
}
