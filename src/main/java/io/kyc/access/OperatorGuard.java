package io.kyc.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Lets only operators with the right scope reach a method of an {@link OperatorRoute}. */
@Interceptor
@OperatorRoute(Scope.VERIFY)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class OperatorGuard {
    private final OperatorAccess access;
    private final Callers callers;

    OperatorGuard(OperatorAccess access, Callers callers) {
        this.access = access;
        this.callers = callers;
    }

    @AroundInvoke
    Object admit(InvocationContext call) throws Exception {
        OperatorRoute route = call.getInterceptorBinding(OperatorRoute.class);
        callers.admit(access.operator(route.value()));
        return call.proceed();
    }
}
