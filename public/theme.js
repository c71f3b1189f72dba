// Before the first paint: the theme that the reader chose on this device, if any. Without a choice the system's holds, by CSS alone.
try { var theme = localStorage.getItem('theme'); if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme } catch { /* storage is blocked: the system's theme it is */ }
