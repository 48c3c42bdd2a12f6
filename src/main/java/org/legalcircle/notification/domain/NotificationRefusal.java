package org.legalcircle.notification.domain;

import org.legalcircle.platform.error.Refusal;

/** Why a call about notices is refused. */
public enum NotificationRefusal implements Refusal {
    NOTICE_NOT_FOUND(404);

    private final int status;

    NotificationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "notification";
    }
}
