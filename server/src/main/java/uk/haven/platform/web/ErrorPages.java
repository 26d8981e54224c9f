package uk.haven.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestHandler;

/**
 * Every failure that reaches the container ends here, in plain words. A request handler and not a controller: advice that
 * asks the database for the page's frame must not run when the database is what failed.
 */
@Component("/error")
class ErrorPages implements ErrorController, HttpRequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final TemplateEngine templates;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int status = status(request, failure);
        String reference = "";
        if (status >= 500) {
            reference = reference();
            LOG.error(
                    "{} reference {} at {}",
                    status,
                    reference,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    failure);
        }
        var page = ErrorPage.of(status, reference);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (status == 503) {
            response.setHeader("Retry-After", "60");
        }
        var output = new Utf8ByteOutput();
        if (wantsJson(request)) {
            response.setContentType("application/problem+json;charset=UTF-8");
            output.writeContent(
                    "{\"status\":%d,\"code\":\"%s\",\"title\":\"%s\",\"detail\":\"%s\",\"reference\":\"%s\"}"
                            .formatted(status, page.code(), page.title(), page.explanation(), reference));
        } else {
            response.setContentType("text/html;charset=UTF-8");
            templates.render("error/page.jte", Map.of("page", page), output);
        }
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private static int status(HttpServletRequest request, @Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException) {
                return 503;
            }
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String accept = request.getHeader("Accept");
        return uri.startsWith("/api/") || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }

    private String reference() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
