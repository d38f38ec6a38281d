package io.kyc.local.stream;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.impl.WebSocketInternal;

/**
 * Has a client's close answered with 1000, whatever code it gives. AWS's web component closes with codes of its own when
 * the person cancels or is too slow, and takes the same code in the answer for a second error. Vert.x gives the client's
 * code back, and has no setting for it.
 */
final class ClientCloses extends ChannelInboundHandlerAdapter {
    private static final int NORMAL = 1000;

    private ClientCloses() {}

    static void areNormalFor(ServerWebSocket socket) {
        ChannelHandlerContext vertx = ((WebSocketInternal) socket).channelHandlerContext();
        vertx.pipeline().addBefore(vertx.name(), "client-closes", new ClientCloses());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof CloseWebSocketFrame close) {
            close.release();
            context.fireChannelRead(new CloseWebSocketFrame(NORMAL, ""));
        } else {
            context.fireChannelRead(message);
        }
    }
}
