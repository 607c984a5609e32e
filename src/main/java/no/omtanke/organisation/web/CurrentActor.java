package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.PackId;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a controller the {@link Actor} who asks, the {@link PackId} of the municipality in the
 * address, and the {@link HeldForm} that is brought back. A page that takes an actor exists for
 * nobody else.
 */
@PublicFace
@Component
class CurrentActor implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class
        || parameter.getParameterType() == HeldForm.class
        || (parameter.getParameterType() == PackId.class
            && parameter.getParameterAnnotations().length == 0);
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest asked,
      @Nullable WebDataBinderFactory binders) {
    var request = asked.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (parameter.getParameterType() == HeldForm.class) {
      return HeldFormFilter.broughtBack(request);
    }
    var wanted =
        parameter.getParameterType() == Actor.class
            ? StaffGate.actor(request).orElse(null)
            : StaffGate.municipality(request);
    if (wanted == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return wanted;
  }
}
