import type { Metadata } from 'next';
import { SharesScreen } from '@/components/share/shares-screen';

export const metadata: Metadata = { title: 'Share links · ENI Lens' };

export default function SharesPage() {
  return <SharesScreen />;
}
